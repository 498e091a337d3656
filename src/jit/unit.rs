//! From Cranelift's IR to code that can be called.

use super::Compiler;
use super::flow::Flow;
use super::leaf;
use super::listing;
use super::range::Ranges;
use super::translate;
use super::turns;
use crate::foreign::asm::{Assembler, Register};
use crate::vm::profile::{Shape, Source, Unit};
use cranelift_codegen::control::ControlPlane;
use cranelift_codegen::ir::{StackSlot, UserFuncName};
use cranelift_codegen::isa::unwind::UnwindInst;
use cranelift_frontend::FunctionBuilder;

/// Code is aligned to what the processor fetches at once.
const ALIGNMENT: usize = 32;

/// Code in the arena.
struct Placed {
    address: u64,
    /// It changes registers that a callee preserves, so it saves them first.
    saves_registers: bool,
}

impl Compiler {
    /// Compiles the function, or the loop whose turns begin at the word `head`; gives the code's address, and whether it is a
    /// function that is a leaf.
    pub(super) fn compile(
        &mut self,
        source: &mut Source<'_>,
        head: Option<usize>,
    ) -> Option<(u64, bool)> {
        let flow = Flow::new(source, head, self.eager)?;
        let ranges = Ranges::new(&flow);
        self.context.clear();
        self.context.func.name = UserFuncName::user(0, 0);
        self.context.func.signature = translate::signature(source.shape, flow.is_loop);
        let builder = FunctionBuilder::new(&mut self.context.func, &mut self.builder);
        let base = translate::translate(builder, source, &flow, &ranges, &*self.isa)?;
        if flow.has_loop() {
            turns::put_ways_out_first(&mut self.context);
        }
        let intermediate = match source.wants_listing() {
            true => self.context.func.display().to_string(),
            false => String::new(),
        };
        let instructions = flow.instructions.iter();
        let instructions = instructions
            .map(|one| (source.address(one.place), one.shift() as u32))
            .collect();
        let called = |source: &Source<'_>| match head {
            Some(head) => format!("a loop of {}", source.name_at(head)),
            None => source.name_at(0),
        };
        let Placed {
            address,
            saves_registers,
        } = self.place(source, called, Some((base, instructions)))?;
        if source.wants_listing() {
            self.list(source, &flow, head, address, intermediate);
        }
        let is_leaf = !flow.is_loop && !saves_registers && leaf::calls_nobody(source, &flow);
        Some((address, is_leaf))
    }

    fn list(
        &self,
        source: &mut Source<'_>,
        flow: &Flow,
        head: Option<usize>,
        address: u64,
        intermediate: String,
    ) {
        let Some((code, places)) = code(source, address) else {
            return;
        };
        let bytes = code.len();
        let assembly = listing::assembly(source, flow, &code, address, &places);
        let made = listing::listing(source, head, intermediate, assembly, bytes);
        source.add_listing(made);
    }

    /// What the interpreter enters functions of this shape through.
    pub(super) fn compile_adapter(&mut self, source: &mut Source<'_>, shape: Shape) -> Option<u64> {
        self.context.clear();
        self.context.func.name = UserFuncName::user(0, 0);
        self.context.func.signature = translate::adapter_signature();
        let builder = FunctionBuilder::new(&mut self.context.func, &mut self.builder);
        translate::adapter(builder, &source.machine, shape, &*self.isa);
        let placed = self.place(source, |_| "entry of functions".to_owned(), None)?;
        Some(placed.address)
    }

    fn place(
        &mut self,
        source: &mut Source<'_>,
        called: impl FnOnce(&Source<'_>) -> String,
        made: Option<(StackSlot, Vec<(u64, u32)>)>,
    ) -> Option<Placed> {
        let compiled = match self
            .context
            .compile(&*self.isa, &mut ControlPlane::default())
        {
            Ok(compiled) => compiled,
            Err(problem) => {
                debug_assert!(false, "{}: {:?}", source.name(), problem.inner);
                return None;
            }
        };
        let mut code = compiled.code_buffer().to_vec();
        for relocation in compiled.buffer.relocs() {
            // The one thing that is named is the function itself, which begins at 0.
            let at = relocation.offset as usize;
            if relocation.kind != cranelift_codegen::binemit::Reloc::X86CallPCRel4 {
                return None;
            }
            let distance = (relocation.addend - at as i64) as i32;
            code[at..at + 4].copy_from_slice(&distance.to_le_bytes());
        }
        let frame = compiled.buffer.frame_layout();
        let base_from_frame = match (&made, frame) {
            (Some((slot, _)), Some(frame)) => {
                frame.stackslots[*slot].offset as i32 - frame.frame_to_fp_offset as i32
            }
            (Some(_), None) => return None,
            (None, _) => 0,
        };
        let places = compiled.buffer.get_srclocs_sorted();
        let mut rows: Vec<(u32, u32)> = Vec::with_capacity(places.len());
        for place in places {
            if !place.loc.is_default() {
                rows.push((place.start, place.loc.bits()));
            }
        }
        let mut unwinding = compiled.buffer.unwind_info.iter();
        let saves_registers = unwinding.any(|(_, step)| matches!(step, UnwindInst::SaveReg { .. }));
        let name = source.name().to_owned();
        let memory = source.memory()?;
        let address = memory.append(&code, ALIGNMENT).ok()?;
        source.name_code(address, code.len(), called);
        if let Some((_, instructions)) = made {
            source.add_unit(Unit {
                name,
                start: address,
                end: address + code.len() as u64,
                base_from_frame,
                places: rows,
                instructions,
            });
        }
        Some(Placed {
            address,
            saves_registers,
        })
    }
}

/// From an offset of the code on, up to the next row, it belongs to the instruction of this number.
type Places = Vec<(u32, u32)>;

/// The machine code of a unit, and what it belongs to.
fn code(source: &mut Source<'_>, address: u64) -> Option<(Vec<u8>, Places)> {
    let unit = source.unit(address)?;
    let (bytes, places) = ((unit.end - unit.start) as usize, unit.places.clone());
    let code = source.memory()?.code(address, bytes)?;
    Some((code.to_vec(), places))
}

/// The entry of a function that has handlers.
pub(super) fn guarded(source: &mut Source<'_>, code: u64) -> Option<u64> {
    let machine = source.machine;
    let mut bytes = Vec::new();
    let memory = source.memory()?;
    let mut assembler = Assembler::new(&mut bytes, memory.next_address(16));
    assembler.set(Register::Rax, code);
    assembler.set(Register::R11, machine.address);
    assembler.set(Register::R10, machine.calls.guard);
    assembler.jump_register(Register::R10);
    let entry = memory.append(&bytes, 16).ok()?;
    memory.name(entry, bytes.len(), &"entry of a function that catches");
    Some(entry)
}
