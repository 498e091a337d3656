# expect: line 3, importing C is not supported yet
#? exit 2
import c "zlib.h" link "z"
