// Once a second the simulations are taken from the page as it is now.
const PERIOD_MS = 1000;

async function refresh() {
  const answer = await fetch("/", { cache: "no-store" });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.getElementById("simulations").replaceWith(page.getElementById("simulations"));
}

async function keepRefreshing() {
  try {
    if (!document.hidden) {
      await refresh();
    }
  } catch {
    // The host is away for a moment, or for good; the last values stay.
  }
  setTimeout(keepRefreshing, PERIOD_MS);
}

setTimeout(keepRefreshing, PERIOD_MS);
