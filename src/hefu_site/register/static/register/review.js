// The review of a reading: keys, the span by what is selected, and where one is after an act.
// Every key presses a control that is on the page; without this script the controls do the same.
"use strict";
(() => {
  const text = () => document.getElementById("text");
  const cards = () => [...document.querySelectorAll(".card[tabindex]")];
  const ON = "hefu-review-keys";
  const toggle = document.getElementById("keys-on");
  let chosen = null; // the words last selected in the text: {start, end, quote}

  // Positions are code points; a browser counts UTF-16 units, of which some characters have two.
  const length = (string) => [...string].length;

  function selected() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!text() || !range.intersectsNode(text())) return null;
    const whole = document.createRange();
    whole.selectNodeContents(text());
    const part = range.cloneRange();
    if (part.compareBoundaryPoints(Range.START_TO_START, whole) < 0) part.setStart(whole.startContainer, whole.startOffset);
    if (part.compareBoundaryPoints(Range.END_TO_END, whole) > 0) part.setEnd(whole.endContainer, whole.endOffset);
    const quote = part.toString();
    if (!quote.trim()) return null;
    const before = document.createRange();
    before.selectNodeContents(text());
    before.setEnd(part.startContainer, part.startOffset);
    const lead = quote.length - quote.trimStart().length;
    const start = length(before.toString() + quote.slice(0, lead));
    return { start, end: start + length(quote.trim()), quote: quote.trim() };
  }

  // The first or the last words of a line, as many as tell it: whole ones where there are spaces.
  function begin(line, last) {
    const all = [...line];
    if (all.length <= 24) return line;
    const part = (last ? all.slice(-24) : all.slice(0, 24)).join("");
    const space = last ? part.indexOf(" ") + 1 : part.lastIndexOf(" ");
    if (space < 1) return part;
    return last ? part.slice(space) : part.slice(0, space);
  }

  function put(form, span) {
    const set = (name, value) => { form.elements.namedItem(name).value = value; };
    set("start", span.start);
    set("end", span.end);
    set("first", begin([...span.quote].slice(0, 60).join("").split(/[\r\n]/)[0], 0));
    set("last", begin([...span.quote].slice(-60).join("").split(/[\r\n]/).pop(), 1));
    form.querySelector("[data-quote]").textContent = span.quote;
  }

  document.addEventListener("selectionchange", () => {
    const span = selected();
    if (!span) return;
    chosen = span;
    const form = document.querySelector("form[data-span]");
    if (form) put(form, span);
  });

  function add() {
    const link = document.querySelector("[data-add]");
    const asked = chosen ? `?start=${chosen.start}&end=${chosen.end}` : "";
    htmx.ajax("GET", link.href + asked, { target: "#adding", swap: "innerHTML" });
  }

  function go(card) {
    if (!card) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest", behavior: still });
    for (const one of document.querySelectorAll("mark.here")) one.classList.remove("here");
    const mark = document.getElementById(card.dataset.mark);
    if (!mark) return;
    mark.classList.add("here");
    if (matchMedia("(min-width: 861px)").matches) mark.scrollIntoView({ block: "center", behavior: still });
  }

  function step(by) {
    const all = cards();
    const at = all.indexOf(document.activeElement.closest(".card"));
    const first = all.find((card) => card.classList.contains("open")) || all[0];
    const later = document.querySelector(".parts [aria-current] + a");
    if (by > 0 && at === all.length - 1 && later) return later.click();
    go(at < 0 ? first : all[Math.min(Math.max(at + by, 0), all.length - 1)]);
  }

  function close(slot) {
    const card = slot.closest(".card");
    slot.replaceChildren();
    if (card) go(card);
    else document.querySelector("[data-add]").focus();
  }

  const keysAreOn = () => toggle && toggle.checked;
  if (toggle) {
    toggle.checked = localStorage.getItem(ON) !== "off";
    toggle.addEventListener("change", () => localStorage.setItem(ON, toggle.checked ? "on" : "off"));
  }

  function pressed(key, card) {
    if (key === "j") return step(1);
    if (key === "k") return step(-1);
    if (key === "ArrowDown" && card) return step(1);
    if (key === "ArrowUp" && card) return step(-1);
    if (key === "a") return add();
    if (key === "?") {
      const keys = document.getElementById("keys");
      keys.open = !keys.open;
      return keys.querySelector("summary").focus();
    }
    const control = card && card.querySelector(`[data-key="${key}"]`);
    return control ? control.click() : false;
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const slot = event.target.closest(".slot");
    if (event.key === "Escape" && slot && document.getElementById("reading")) return close(slot);
    if (!keysAreOn()) return;
    const near = slot || event.target.closest(".card");
    const digit = near && near.querySelector(`[data-digit="${CSS.escape(event.key)}"]`);
    const types = event.target.closest("textarea, select, input:not([type=radio], [type=checkbox])");
    if (digit && !types) {
      event.preventDefault();
      digit.checked = true;
      const words = digit.form.elements.namedItem("reason");
      if (digit.value === "other" && !words.value) words.focus();
      else digit.form.requestSubmit();
      return;
    }
    if (slot || types) return;
    if (pressed(event.key, event.target.closest(".card[tabindex]")) !== false) event.preventDefault();
  });

  // A link is dragged where words would be selected, so while the mouse is down a mark is no link.
  let lifted = null;
  document.addEventListener("pointerdown", (event) => {
    const link = event.target.closest("#text a");
    if (!link || event.pointerType !== "mouse") return;
    lifted = { link, href: link.getAttribute("href") };
    link.removeAttribute("href");
  });
  for (const end of ["pointerup", "pointercancel"]) {
    document.addEventListener(end, () => {
      if (lifted) lifted.link.setAttribute("href", lifted.href);
      lifted = null;
    });
  }

  document.addEventListener("click", (event) => {
    const closing = event.target.closest("[data-close]");
    if (closing && document.getElementById("reading")) {
      event.preventDefault();
      return close(closing.closest(".slot"));
    }
    if (event.target.closest("[data-add]")) {
      event.preventDefault();
      return add();
    }
    const link = event.target.closest("mark a");
    const card = link && document.getElementById(link.hash.slice(1));
    if (!card || !card.hasAttribute("tabindex")) return;
    event.preventDefault();
    if (getSelection().isCollapsed) go(card);
  });

  // A form that was refused comes back with what was typed; it is shown, not lost.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (![409, 422].includes(event.detail.xhr.status)) return;
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  });

  // What fails without an answer to show is told where it was tried.
  for (const failure of ["htmx:responseError", "htmx:sendError"]) {
    document.addEventListener(failure, (event) => {
      const note = document.getElementById("failed");
      if (!note) return;
      event.detail.target.before(note);
      note.hidden = false;
      note.scrollIntoView({ block: "nearest" });
    });
  }

  document.addEventListener("htmx:afterSettle", (event) => {
    const form = event.detail.elt.querySelector && event.detail.elt.querySelector(".slot form");
    if (!form || form.contains(document.activeElement)) return;
    form.scrollIntoView({ block: "nearest" });
    const field = form.querySelector("[aria-invalid=true], [data-digit]") || form.querySelector("input[type=text]");
    if (field) field.focus();
  });

  document.addEventListener("hefu:reviewed", (event) => {
    const all = cards();
    const card = document.getElementById(event.detail.card);
    const later = all.slice(all.indexOf(card) + 1);
    const open = (one) => one.classList.contains("open");
    chosen = null;
    go(event.detail.next ? later.find(open) || all.find(open) || card : card || all.find(open));
  });
})();
