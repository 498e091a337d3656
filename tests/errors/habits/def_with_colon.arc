# expect: line 3, `def` is written `fn`
#? exit 2
def area(w, h):
    return w * h
