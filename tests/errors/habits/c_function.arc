# expect: line 3, a type stands behind the name, functions are written `fn`
#? exit 2
int add(int a, int b) { return a + b; }
