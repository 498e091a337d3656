@packed(2)
struct Header { kind: u8, size: u32 }
print(sizeof(Header))

#! error[unknown-attribute]: `@packed` takes no number: it leaves out all gaps
#!  --> errors/types/packed_takes_no_number.arc:1:2
#!   |
#! 1 | @packed(2)
#!   |  ^^^^^^
