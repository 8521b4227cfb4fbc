// What pages do with a script that they do not do without: sliders that move days, and files that are dropped.
document.documentElement.classList.add("scripted");

const token = document.querySelector('meta[name="token"]')?.content ?? "";

/** Sliders set the day beside them; the form asks for the answer on that day. */
function sliders() {
  for (const slider of document.querySelectorAll(".slider")) {
    const stops = slider.dataset.stops.split(" ");
    const day = slider.querySelector("input[type=date]");
    const move = slider.querySelector("input[type=range]");
    move.hidden = false;
    move.setAttribute("aria-valuetext", day.value);
    move.addEventListener("input", () => {
      day.value = stops[Number(move.value)];
      move.setAttribute("aria-valuetext", day.value);
    });
    day.addEventListener("change", () => {
      const reached = stops.filter((stop) => stop <= day.value).length - 1;
      move.value = String(Math.max(reached, 0));
      move.setAttribute("aria-valuetext", day.value);
    });
  }
}

/** When the answer has come, the days from which the next move starts are those of the answer. */
function moved() {
  const clocks = document.getElementById("clocks");
  document.body.addEventListener("htmx:afterSettle", (event) => {
    if (clocks && event.detail.elt.id === "view") {
      const asked = new URLSearchParams(location.search);
      for (const was of clocks.querySelectorAll('input[name^="was-"]')) {
        was.value = asked.get(was.name.slice(4)) ?? was.value;
      }
    }
  });
  document.body.addEventListener("htmx:responseError", (event) => {
    const said = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
    document.getElementById("moved")?.replaceChildren(...said.querySelectorAll("main p"));
  });
}

const LONGEST = 32 * 1024 * 1024;

/** A file is sent as it is, and the browser goes on to the patient in it. */
function dropping() {
  const zone = document.getElementById("drop");
  if (!zone) {
    return;
  }
  zone.hidden = false;
  const said = document.getElementById("dropped");
  const send = async (file) => {
    if (file.size > LONGEST) {
      said.textContent = zone.dataset.tooLong;
      return;
    }
    said.textContent = zone.dataset.reading;
    const answer = await fetch("/bedside?name=" + encodeURIComponent(file.name), {
      method: "POST",
      headers: { "X-CSRF-Token": token, "Content-Type": "application/octet-stream" },
      body: file,
    });
    if (answer.ok) {
      location.assign(answer.headers.get("Location"));
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const why = [...page.querySelectorAll("main p")].map((line) => line.textContent);
    said.textContent = [zone.dataset.refused, ...why].join(" ");
  };
  zone.querySelector("input").addEventListener("change", (event) => send(event.target.files[0]));
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("over");
  });
  document.addEventListener("dragleave", () => zone.classList.remove("over"));
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    if (event.dataTransfer.files.length > 0) {
      send(event.dataTransfer.files[0]);
    }
  });
}

sliders();
moved();
dropping();
