import util
import "other.arc"
from math import sin
import c "zlib.h" link "z"
test "a test" { assert true }
