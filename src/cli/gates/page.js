"use strict";
(() => {
  const panel = document.getElementById("panel");
  const gates = [...document.querySelectorAll(".gate")];
  const bytes = gate => [...gate.querySelectorAll(".byte")];
  // The byte that keeps the panel while the pointer is nowhere.
  let kept = null;
  let shown = null;

  function light(byte, on) {
    const row = byte.closest(".instruction");
    const argument = row.dataset.argument;
    byte.classList.toggle("lit", on);
    row.classList.toggle("lit", on);
    if (argument !== undefined) {
      const parameters = byte.closest(".gate").querySelectorAll("h2 .parameter");
      parameters[argument]?.classList.toggle("lit", on);
    }
  }

  function show(byte) {
    if (shown === byte) return;
    if (shown) light(shown, false);
    shown = byte;
    if (!byte) {
      panel.innerHTML = '<p class="empty">Point at a byte, or press Tab.</p>';
      return;
    }
    light(byte, true);
    const row = byte.closest(".instruction");
    const heading = document.createElement("h3");
    heading.textContent = row.querySelector(".assembly").textContent;
    const detail = row.querySelector(".detail").cloneNode(true);
    detail.hidden = false;
    detail.querySelectorAll(".piece")[byte.dataset.part].classList.add("lit");
    panel.replaceChildren(heading, detail);
    const origin = byte.closest(".gate").querySelector(".origin");
    if (origin) panel.append(origin.cloneNode(true));
    panel.scrollTop = 0;
  }

  function keep(byte, focus) {
    kept = byte;
    if (byte) {
      const gate = byte.closest(".gate");
      for (const one of bytes(gate)) one.tabIndex = one === byte ? 0 : -1;
      if (focus) byte.focus();
      history.replaceState(null, "", "#" + byte.id);
    } else {
      history.replaceState(null, "", location.pathname + location.search);
    }
    show(byte);
  }

  function neighbour(byte, key) {
    const all = bytes(byte.closest(".gate"));
    const at = all.indexOf(byte);
    const row = byte.closest(".instruction");
    const column = bytes(row).indexOf(byte);
    const across = other => other && bytes(other)[Math.min(column, bytes(other).length - 1)];
    switch (key) {
      case "ArrowRight": return all[at + 1];
      case "ArrowLeft": return all[at - 1];
      case "ArrowDown": return across(row.nextElementSibling);
      case "ArrowUp": return across(row.previousElementSibling);
      case "Home": return all[0];
      case "End": return all[all.length - 1];
    }
  }

  for (const gate of gates) {
    gate.addEventListener("pointerover", event => {
      const byte = event.target.closest(".byte");
      if (byte && event.pointerType !== "touch") show(byte);
    });
    gate.addEventListener("pointerleave", () => show(kept));
    gate.addEventListener("click", event => {
      const byte = event.target.closest(".byte");
      if (byte) keep(byte, true);
    });
    gate.addEventListener("focusin", event => {
      const byte = event.target.closest(".byte");
      if (byte && byte !== kept) keep(byte, false);
    });
    gate.addEventListener("keydown", event => {
      const byte = event.target.closest(".byte");
      if (!byte || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "Escape") {
        keep(null, false);
        event.preventDefault();
        return;
      }
      const next = neighbour(byte, event.key);
      if (next) {
        keep(next, true);
        event.preventDefault();
      }
    });
  }

  document.getElementById("theme").addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });

  // A link to a byte shows it.
  function follow() {
    const byte = document.getElementById(location.hash.slice(1));
    if (byte?.classList.contains("byte")) {
      keep(byte, true);
      byte.scrollIntoView({ block: "center", behavior: "instant" });
    }
  }
  addEventListener("hashchange", follow);
  follow();
})();
