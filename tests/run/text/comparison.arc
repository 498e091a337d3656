# Texts compare byte by byte; equality is of what they hold.
let made = "ab" + "c"
print(made == "abc", made != "abd", "abc" < "abd", "Z" < "a", "é" > "z")     #= true true true true true
print("" < "a", "a" < "aa", "a\0b" < "a\0c", "a\0b" == "a\0c", "a" == "a\0")   #= true true true false false
print("b" in ["a", "b"], ["b", "a", "é", "Z"].max(), ["b", "", "Z"].min() == "")     #= true é true
