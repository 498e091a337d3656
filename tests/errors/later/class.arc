# expect: line 3, classes are not supported yet
#? exit 2
class Stack { items: [int] = [] }
