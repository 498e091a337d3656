# expect: `*cstr`, as the contract has it: the first entries are texts
#? env ARC_SUITE_SEED=yes
extern { var environ: *cstr }
print(environ[0].len > 0)     #= true
