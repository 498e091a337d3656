{
  defer print("leaving the block")
  print("in the block")
}
print("behind")
#= in the block
#= leaving the block
#= behind
if true { defer print("leaving if"); print("in if") }
#= in if
#= leaving if
