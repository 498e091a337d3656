// What is called: in a library of its own, so that nothing is inlined.
int plusone(int x) { return x + 1; }
double add2(double x, double y) { return x + y; }
int sum6(int a, int b, int c, int d, int e, int f) { return a + b + c + d + e + f; }
