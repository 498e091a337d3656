# expect: line 3, `import` is not supported yet
#? exit 2
import "util.arc"
