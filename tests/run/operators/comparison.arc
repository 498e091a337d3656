print(1 < 2, 2 < 1, 1 <= 1, 2 >= 3, 3 > 2)    #= true false true false true
print(1 == 1, 1 != 1, 1 == 2, 1 != 2)         #= true false false true
print(1.5 < 2, 2 == 2.0, 3 > 2.5)             #= true true true
print(true == true, true != false)            #= true true
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc")   #= true false true true
print("x" == "x", "x" != "y", "" < "a")       #= true true true
print(-1 < 0, -9223372036854775807 < 9223372036854775807)  #= true true
