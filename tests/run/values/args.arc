# What stands behind the script on the command line.
#? args one --two -3 four=4
print(args.len)                 #= 4
for word in args { print(word) }
#= one
#= --two
#= -3
#= four=4
print(args[1] == "--two")       #= true
