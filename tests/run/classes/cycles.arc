# Objects may refer to each other; printing stops somewhere
class Node { name: str, next: Node? = null }
let a = Node("a")
let b = Node("b", a)
a.next = b
print(a.next!.next!.name, a.next! == b)
print("{a}".len > 50)

#= a true
#= true
