print(1.5 as *u8)
print("text" as int)
print(int("12"), float("x"))
print(5 as float)
