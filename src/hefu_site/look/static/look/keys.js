// "/" leads to the search from everywhere but where one types.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, select, textarea, [contenteditable]")) return;
  event.preventDefault();
  const fields = [...document.querySelectorAll("[data-find]")].reverse();
  const field = fields.find((each) => each.offsetParent !== null);
  if (field) field.select();
  else location.assign(document.querySelector("[data-find-page]").href);
});
