#? dump ast types bytecode
let bytes: [u8] = [1, 2, 255]
let words = ["a"; 3]
bytes[0] += 7
bytes.push(9)
for x in bytes { print(x) }
let grid = [[1.5, 2], [3]]
grid[1][0] = 4
print(words[1], grid, bytes.len)
