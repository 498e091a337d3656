//! The standard library: modules written in Arcane, kept in the program.
//!
//! Some are also the methods of built-in types: `xs.map(f)` is `list.map(xs, f)`. Those are loaded when a script
//! has a word that is such a method's name; the others when somebody imports them.

pub mod builtin;

/// A module, and its text.
#[derive(Clone, Copy, Debug)]
pub struct LibraryModule {
    pub name: &'static str,
    pub text: &'static str,
    /// Functions that are methods of the built-in type of that name.
    pub methods: &'static [&'static str],
}

pub const MODULES: &[LibraryModule] = &[
    LibraryModule {
        name: "list",
        text: include_str!("std/list.arc"),
        methods: &[
            "map",
            "filter",
            "fold",
            "each",
            "any",
            "all",
            "find",
            "count",
            "sort_by",
            "sort_with",
            "sort",
            "min",
            "max",
            "zip",
            "enumerate",
            "first",
            "last",
            "is_empty",
            "flat_map",
            "min_by",
            "max_by",
            "chunks",
            "text",
        ],
    },
    LibraryModule {
        name: "str",
        text: include_str!("std/str.arc"),
        methods: &[
            "pad_left",
            "pad_right",
            "is_empty",
            "strip_prefix",
            "strip_suffix",
        ],
    },
    LibraryModule {
        name: "float",
        text: include_str!("std/float.arc"),
        methods: &[
            "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh",
            "exp", "log", "log2", "log10", "cbrt", "hypot",
        ],
    },
    LibraryModule {
        name: "map",
        text: include_str!("std/map.arc"),
        methods: &["each", "is_empty", "get_or", "update", "filter"],
    },
    LibraryModule {
        name: "math",
        text: include_str!("std/math.arc"),
        methods: &[],
    },
    LibraryModule {
        name: "io",
        text: include_str!("std/io.arc"),
        methods: &[],
    },
    LibraryModule {
        name: "fs",
        text: include_str!("std/fs.arc"),
        methods: &[],
    },
    LibraryModule {
        name: "os",
        text: include_str!("std/os.arc"),
        methods: &[],
    },
    LibraryModule {
        name: "time",
        text: include_str!("std/time.arc"),
        methods: &[],
    },
    LibraryModule {
        name: "process",
        text: include_str!("std/process.arc"),
        methods: &[],
    },
    LibraryModule {
        name: "random",
        text: include_str!("std/random.arc"),
        methods: &[],
    },
    LibraryModule {
        name: "json",
        text: include_str!("std/json.arc"),
        methods: &[],
    },
    LibraryModule {
        name: "regex",
        text: include_str!("std/regex.arc"),
        methods: &[],
    },
];

/// The module of that name.
pub fn find(name: &str) -> Option<&'static LibraryModule> {
    MODULES.iter().find(|module| module.name == name)
}
