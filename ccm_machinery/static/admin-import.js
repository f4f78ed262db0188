/* Says how far the reading or recording of a table has come, while the browser waits for it. */
for (const form of document.querySelectorAll("form[data-progress]")) {
  form.addEventListener("submit", () => {
    const told = form.querySelector("[role=status]");
    const ask = async () => {
      const answer = await fetch(form.dataset.progress).catch(() => null);
      const words = answer?.ok ? (await answer.json()).words : "";
      if (words) told.textContent = `${words} …`;
      setTimeout(ask, 1000);
    };
    told.textContent = form.dataset.working;
    setTimeout(ask, 500);
  });
}
