# expect: an index that is counted from the end gets a warning, which tells how to
let xs = [1, 2, 3]
let grid = [[1, 2], [3, 4]]
try { print(xs[-1]) } catch e { print(e.message) }          #= index -1 is outside a list of length 3
try { print(grid[1][-2]) } catch e { print(e.message) }     #= index -2 is outside a list of length 2
try { print("text"[-1]) } catch e { print(e.message) }      #= index -1 is outside a text of 4 bytes
let ages = [-1: "before"]
print(ages[-1], xs[xs.len - 1], xs.ptr[0])                  #= before 3 1

#! warning[index-outside]: an index is not counted from the end: this one is always outside
#!  --> errors/warnings/negative_index.arc:4:16
#!   |
#! 4 | try { print(xs[-1]) } catch e { print(e.message) }          #= index -1 is outside a list of length 3
#!   |                ^^
#!   |
#! help: count from the end with `len`
#!   |
#! 4 - try { print(xs[-1]) } catch e { print(e.message) }          #= index -1 is outside a list of length 3
#! 4 + try { print(xs[xs.len - 1]) } catch e { print(e.message) }          #= index -1 is outside a list of length 3
#!   |
#!
#! warning[index-outside]: an index is not counted from the end: this one is always outside
#!  --> errors/warnings/negative_index.arc:5:21
#!   |
#! 5 | try { print(grid[1][-2]) } catch e { print(e.message) }     #= index -2 is outside a list of length 2
#!   |                     ^^
#!   |
#! help: count from the end with `len`
#!   |
#! 5 - try { print(grid[1][-2]) } catch e { print(e.message) }     #= index -2 is outside a list of length 2
#! 5 + try { print(grid[1][grid[1].len - 2]) } catch e { print(e.message) }     #= index -2 is outside a list of length 2
#!   |
#!
#! warning[index-outside]: an index is not counted from the end: this one is always outside
#!  --> errors/warnings/negative_index.arc:6:20
#!   |
#! 6 | try { print("text"[-1]) } catch e { print(e.message) }      #= index -1 is outside a text of 4 bytes
#!   |                    ^^
#!   |
#! help: count from the end with `len`
#!   |
#! 6 - try { print("text"[-1]) } catch e { print(e.message) }      #= index -1 is outside a text of 4 bytes
#! 6 + try { print("text"["text".len - 1]) } catch e { print(e.message) }      #= index -1 is outside a text of 4 bytes
#!   |
