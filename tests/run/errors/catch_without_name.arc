let n = try { [1][5] } catch { 0 }
print(n)     #= 0
