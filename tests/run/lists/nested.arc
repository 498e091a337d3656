let grid = [[1, 2], [3, 4]]
grid[1][0] = 30
print(grid, grid[1][0] + grid[0][1])     #= [[1, 2], [30, 4]] 32
grid.push([5])
grid[2].push(6)
print(grid)                              #= [[1, 2], [30, 4], [5, 6]]
let cube = [[[1]]]
cube[0][0][0] += 1
print(cube)                              #= [[[2]]]
