let p = 8 as *i32
print("before")     #= before
print(p[0])

#! error: reading at the address 0x8, where there is no memory
#!  --> errors/runtime/fault.arc:3:7
#!   |
#! 3 | print(p[0])
#!   |       ^^^^
