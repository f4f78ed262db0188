/* Says how far long work has come, until it is done: the reading or recording of a table, a pack. */
for (const form of document.querySelectorAll("form[data-progress]")) {
  form.addEventListener("submit", () => {
    const told = form.querySelector("[role=status]");
    const ask = async () => {
      const answer = await fetch(form.dataset.progress).catch(() => null);
      const { words, done } = answer?.ok ? await answer.json() : {};
      if (words) told.textContent = done ? words : `${words} …`;
      if (!done) setTimeout(ask, 1000);
    };
    told.textContent = form.dataset.working;
    setTimeout(ask, 500);
  });
}
