# A format may be given to an interpolated text within another.
let n = 7
print("[{"<{n:03}>":>8}]")              #= [   <007>]
print("[{"{n}{n:+}":*^9}]")             #= [***7+7***]
fn pad(x: int, width: int = 3) = "{x}".pad_left(width)
print("{pad(x: n, width: 4):<6}|")      #=    7  |
print("{if n > 3 { n * 2 } else { 0 }:>4}")    #=   14
print("{[1, 2][1]:02x}{(3, 4).1:02x}")  #= 0204
print("{n * 2 + 1:b}{-n:d}")            #= 1111-7
print("{1..3}{(n, "x:y").1:>5}")        #= 1..3  x:y
