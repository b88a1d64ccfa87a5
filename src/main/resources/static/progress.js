// Asks for the page again while work goes on, and puts the new figures in place of the old; without it the page loads itself anew.
(() => {
  "use strict";
  const here = document.querySelector("[data-progress]");
  if (!here) return;
  const look = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const news = page.querySelector("[data-progress]");
      if (!answer.ok || !news) {
        location.reload();
        return;
      }
      for (const part of ["progress", "[data-progress-words]"]) {
        const old = here.querySelector(part);
        const fresh = news.querySelector(part);
        if (old && fresh && old.outerHTML !== fresh.outerHTML) old.replaceWith(fresh);
      }
    } catch (noAnswer) {
      // The network or the server is away for a moment: ask again.
    }
    setTimeout(look, 1000);
  };
  setTimeout(look, 1000);
})();
