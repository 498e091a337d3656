# Lists of lists, tuples, optionals; references are shared
let grid = [[0; 3], [0; 3]]
grid[0][1] = 5
print(grid)
let row = grid[1]
row[2] = 7
print(grid)
let shared = [[0]; 2]
shared[0].push(1)
print(shared)
let os: [(int, str)?] = [null, (1, "x")]
os.push((2, "y"))
print(os, os[2]!.1)

#= [[0, 5, 0], [0, 0, 0]]
#= [[0, 5, 0], [0, 0, 7]]
#= [[0, 1], [0, 1]]
#= [null, (1, "x"), (2, "y")] y
