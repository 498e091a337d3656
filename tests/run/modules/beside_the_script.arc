# expect: `import name` finds the file beside the script before the library
import beside
print(beside.hello("you"))     #= hello, you
