# Any value may have a width; it is the width of what print shows.
struct P { x: int, y: int }
enum Side { LEFT, RIGHT }
let o: int? = 5
print("[{P(1, 2):16}]")           #= [P(x: 1, y: 2)   ]
print("[{LEFT:>6}][{true:^6}]")   #= [  LEFT][ true ]
print("[{(1, "a"):>10}]")         #= [  (1, "a")]
print("[{["k": 1]:10}]")          #= [["k": 1]  ]
print("[{o:>3}]")                 #= [  5]
