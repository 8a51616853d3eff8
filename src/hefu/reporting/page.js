"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const form = document.querySelector("form.filters");
  const cards = all(".card");
  document.documentElement.classList.add("scripted");

  const matches = (card, choice) =>
    Object.entries(choice).every(([name, value]) => !value || card.dataset[name].includes("|" + value + "|"));

  function filter() {
    const choice = Object.fromEntries(new FormData(form));
    for (const card of cards) card.hidden = !matches(card, choice);
    for (const mark of all("mark")) mark.classList.toggle("dim", document.getElementById(mark.dataset.u).hidden);
    for (const list of all(".list")) {
      const own = all(".card", list);
      const shown = own.filter((card) => !card.hidden).length;
      const empty = list.querySelector(".empty");
      if (own.length) empty.hidden = shown > 0;
      const told = form.dataset.shown.replace("{shown}", shown).replace("{all}", own.length);
      list.querySelector(".count").textContent = own.length ? told : "";
    }
  }

  function look(card, { scroll }) {
    for (const one of all(".here")) one.classList.remove("here");
    if (!card) return;
    const marks = all(`mark[data-u="${card.id}"]`);
    for (const one of [card, ...marks]) one.classList.add("here");
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
    if (scroll.includes("card")) card.scrollIntoView({ block: "nearest", behavior: still });
    if (scroll.includes("mark") && marks[0]) marks[0].scrollIntoView({ block: "center", behavior: still });
  }

  function step(by) {
    const shown = cards.filter((card) => !card.hidden);
    const at = shown.findIndex((card) => card.classList.contains("here"));
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + by, 0), shown.length - 1)];
    if (!next) return;
    look(next, { scroll: ["mark", "card"] });
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
  }

  form.addEventListener("change", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  document.getElementById("print").addEventListener("click", () => print());
  document.addEventListener("click", (event) => {
    const link = event.target.closest("mark a, .card q > a");
    if (!link) return;
    const target = document.getElementById(link.hash.slice(1));
    const card = target.closest(".card") || link.closest(".card");
    const inText = Boolean(link.closest("mark"));
    if (inText && card.hidden) { form.reset(); filter(); }
    event.preventDefault();
    history.replaceState(null, "", link.hash);
    look(card, { scroll: [inText ? "card" : "mark"] });
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") { form.reset(); look(null, { scroll: [] }); }
    if (event.target.closest("select, input, textarea")) return;
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
    if (event.key === "/") { event.preventDefault(); form.querySelector("select").focus(); }
  });
  addEventListener("beforeprint", () => all("details.left-out").forEach((one) => { one.open = true; }));
  filter();
  const asked = location.hash && document.getElementById(location.hash.slice(1));
  if (asked) look(asked.closest(".card") || document.getElementById(asked.dataset.u), { scroll: ["mark", "card"] });
})();
