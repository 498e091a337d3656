# expect: line 3, a range without an end stands only in an index
#? exit 2
for i in 0.. { print(i) }
