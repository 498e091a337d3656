fn f()
{
  print(1)
}
f()
