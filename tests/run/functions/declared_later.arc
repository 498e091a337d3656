# Functions of a block know each other, whatever their order.
print(first(3))     #= 9
fn first(x) = second(x) * 3
fn second(x) = x
