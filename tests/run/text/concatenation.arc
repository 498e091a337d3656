print("a" + "b" + "c")        #= abc
var s = ""
for i in 0..5 { s = s + str(i) }
print(s, s.len)               #= 01234 5
print("" + "" == "", ("x" + "y") == "xy")     #= true true
