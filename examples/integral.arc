# Integrals of closures and roots of polynomials, by the GNU Scientific Library.
#
#     arc examples/integral.arc
#
# GSL takes a function as a struct of a function pointer and its data, and complex numbers by value.

struct Complex {
  re: f64
  im: f64
  fn show(self) = "{self.re:.4f} {if self.im < 0.0 { "-" } else { "+" }} {self.im.abs():.4f}i"
}

extern "gsl" {
  struct Function { call: fn(f64, *void?) -> f64, data: *void? }
  type gsl_integration_workspace drop gsl_integration_workspace_free

  fn gsl_set_error_handler_off() -> *void?
  fn gsl_strerror(status: c_int) -> cstr
  fn gsl_integration_workspace_alloc(size: c_size_t) -> own *gsl_integration_workspace
  fn gsl_integration_qags(
    function: *Function,
    from: f64,
    to: f64,
    absolute: f64,
    relative: f64,
    limit: c_size_t,
    workspace: *gsl_integration_workspace,
    out value: f64,
    out error: f64,
  ) -> c_int fails != 0 with gsl_strerror(result)
  fn gsl_poly_complex_solve_quadratic(
    a: f64,
    b: f64,
    c: f64,
    out first: Complex,
    out second: Complex,
  ) -> c_int
  fn gsl_complex_poly_complex_eval(coefficients: [Complex; count], count: c_int, z: Complex)
    -> Complex
  fn gsl_complex_sqrt(z: Complex) -> Complex
  fn gsl_complex_mul(a: Complex, b: Complex) -> Complex
}

# By default GSL ends the process where it cannot go on.
gsl_set_error_handler_off()

fn integral(f, from, to) {
  let workspace = gsl_integration_workspace_alloc(1000)
  var function = Function(|x, _| f(x), null)
  gsl_integration_qags(&function, from, to, 0.0, 1e-9, 1000, workspace).0
}

print("log(x) / sqrt(x) from 0 to 1: {integral(|x| x.log() / x.sqrt(), 0.0, 1.0):.6f}")
print("x * y over a triangle:        {integral(|x| integral(|y| x * y, 0.0, x), 0.0, 2.0):.6f}")
try {
  integral(|x| 1.0 / x, 0.0, 1.0)
} catch e {
  print("1 / x from 0 to 1:            {e.message}")
}

let (_, first, second) = gsl_poly_complex_solve_quadratic(1, -2, 5)
print("x² - 2x + 5 is 0 at:          {first.show()} and {second.show()}")
let there = gsl_complex_poly_complex_eval([Complex(5, 0), Complex(-2, 0), Complex(1, 0)], 3, first)
print("and is there:                 {there.show()}")
let i = Complex(0, 1)
print("the root of i, and i(2 + 3i): {gsl_complex_sqrt(i).show()} and {gsl_complex_mul(i, Complex(2, 3)).show()}")
