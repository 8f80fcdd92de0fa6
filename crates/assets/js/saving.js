// Beside htmx, which sends the form while one types and puts the answer where it belongs: what it cannot say or know by
// itself. That nothing could be sent, that something is not saved yet, and that a box has something wrong. Every sentence
// stands in the page, in its language.
(() => {
  const form = document.querySelector("form[data-saves]");
  const status = document.getElementById("saving");
  if (!form || !status || !window.htmx) return;

  let typed = 0;
  let sent = 0;
  let saved = 0;
  let again = 0;
  let leaves = false;

  const waits = () => typed > saved;
  const say = (when) => {
    const words = document.querySelector(`template[data-when="${when}"]`);
    status.replaceChildren(words.content.cloneNode(true));
  };
  const save = () => {
    if (waits() && !leaves) window.htmx.trigger(form, "save-now");
  };
  const later = (when) => {
    say(when);
    clearTimeout(again);
    again = setTimeout(save, 15000);
  };

  for (const kind of ["input", "change"]) form.addEventListener(kind, () => { typed += 1; });
  form.addEventListener("submit", () => { leaves = true; });
  form.addEventListener("htmx:beforeRequest", () => { sent = typed; });
  form.addEventListener("htmx:sendError", () => later("offline"));
  form.addEventListener("htmx:timeout", () => later("offline"));
  form.addEventListener("htmx:responseError", () => later("failed"));
  form.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.xhr.status === 200) saved = Math.max(saved, sent);
    for (const told of form.querySelectorAll("[id^=told-]")) {
      const box = document.getElementById(`${told.id.slice(5)}.text`);
      if (told.childElementCount > 0) box.setAttribute("aria-invalid", "true");
      else box.removeAttribute("aria-invalid");
    }
  });
  window.addEventListener("online", save);
  // A page that comes back from the browser's memory goes on as before.
  window.addEventListener("pageshow", () => { leaves = false; });
  document.addEventListener("visibilitychange", save);
  window.addEventListener("beforeunload", (event) => { if (waits() && !leaves) event.preventDefault(); });
  say("on");
})();
