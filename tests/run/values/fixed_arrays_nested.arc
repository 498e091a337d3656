# Arrays of arrays, of structs, of texts; arrays in lists, maps, tuples and optionals.
var grid: [[u8; 3]; 2] = [[1, 2, 3], [4, 5, 6]]
grid[1][2] = 60
let row = grid[1]
grid[1][0] = 0
print(grid, row, grid[0].len, grid.len)     #= [[1, 2, 3], [0, 5, 60]] [4, 5, 60] 3 2
struct P { x: i16, y: i16 }
var ps: [P; 2] = [P(1, 2), P(3, 4)]
ps[1].x = 30
print(ps, sizeof([P; 2]))                   #= [P(x: 1, y: 2), P(x: 30, y: 4)] 8
var names: [str; 2] = ["a", "b"]
names[0] += "c"
print(names)                                #= ["ac", "b"]
let list: [[u8; 2]] = [[1, 2], [3, 4]]
list[0][1] = 20
list.push([5, 6])
print(list, list[2][0])                     #= [[1, 20], [3, 4], [5, 6]] 5
let map: [str: [int; 2]] = ["k": [1, 2]]
map["k"][0] = 5
print(map)                                  #= ["k": [5, 2]]
var none: [int; 2]? = null
print(none)                                 #= null
none = [1, 2]
print(none, none![1])                       #= [1, 2] 2
let t: ([u8; 2], int) = ([1, 2], 3)
print(t, t.0[1])                            #= ([1, 2], 3) 2
