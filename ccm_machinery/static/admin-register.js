/* Gives the field in which one types a choice the name that its label shows, once it is made. */
django.jQuery(() => {
  for (const chosen of document.querySelectorAll(".select2-selection__rendered[role=textbox]")) {
    const id = chosen.id.replace(/^select2-/, "").replace(/-container$/, "");
    const label = document.querySelector(`label[for="${id}"]`);
    if (label) chosen.setAttribute("aria-label", label.textContent.trim());
  }
});
