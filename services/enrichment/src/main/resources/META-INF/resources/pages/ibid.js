"use strict";

const search = document.getElementById("q");
const add = document.getElementById("add");

document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select");
    if (event.key === "/" && search && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        search.focus();
    }
    if (event.key === "Escape" && event.target === search) {
        search.blur();
    }
    if ((event.key === "j" || event.key === "k") && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        step(event.key === "j" ? 1 : -1);
    }
});

/** To the next or the last row of the list, or marker of the text. */
function step(by) {
    const stops = [...document.querySelectorAll(".rows h2 a, .text a.marker")];
    const at = stops.indexOf(document.activeElement);
    stops[Math.min(Math.max(at + by, 0), stops.length - 1)]?.focus();
}

function say(place, words) {
    place.textContent = words;
}

async function publish(body, headers, said) {
    say(said, "Adding …");
    try {
        const answer = await fetch("/documents", { method: "POST", body, headers });
        const told = await answer.json();
        if (answer.ok) {
            location.assign("/read?id=" + encodeURIComponent(told.id));
        } else {
            say(said, told.detail || told.title);
        }
    } catch (fault) {
        say(said, "It could not be sent: " + fault.message);
    }
}

function publishIntake(intake, said) {
    return publish(JSON.stringify(intake), { "Content-Type": "application/json" }, said);
}

function publishFile(file, said) {
    const form = new FormData();
    form.append("file", file);
    return publish(form, {}, said);
}

if (add) {
    const said = document.getElementById("add-said");
    add.addEventListener("submit", (event) => {
        event.preventDefault();
        const file = add.elements.file.files[0];
        const url = add.elements.url.value.trim();
        const text = add.elements.text.value;
        if (file) {
            publishFile(file, said);
        } else if (text.trim()) {
            publishIntake({ url: url || undefined, content: { text, mediaType: "text/plain" } }, said);
        } else if (url) {
            publishIntake({ url }, said);
        } else {
            say(said, "Give an address, a file or a text.");
        }
    });
    document.addEventListener("dragover", (event) => {
        event.preventDefault();
        document.body.classList.add("dropping");
    });
    document.addEventListener("dragleave", () => document.body.classList.remove("dropping"));
    document.addEventListener("drop", (event) => {
        event.preventDefault();
        document.body.classList.remove("dropping");
        const file = event.dataTransfer.files[0];
        if (file) {
            document.getElementById("publish").open = true;
            publishFile(file, said);
        }
    });
}

document.addEventListener("click", async (event) => {
    const button = event.target.closest("button");
    const said = button?.parentElement.querySelector(".said");
    if (button?.classList.contains("copy")) {
        try {
            await navigator.clipboard.writeText(button.dataset.copy);
            say(said, "Copied.");
        } catch {
            say(said, button.dataset.copy);
        }
    }
    if (button?.classList.contains("retry")) {
        retry(button, said);
    }
});

async function retry(button, said) {
    say(said, "Asking …");
    try {
        const answer = await fetch(button.dataset.retry, { method: "POST" });
        const told = await answer.json();
        if (answer.ok) {
            location.assign(button.dataset.read);
        } else {
            say(said, told.detail || told.title);
        }
    } catch (fault) {
        say(said, "It could not be asked for: " + fault.message);
    }
}

/** Keeps the list up to date: a status where it stands, what is on its way above it, and word of what has come in. */
function follow() {
    const underWay = document.getElementById("under-way");
    const fresh = document.getElementById("fresh");
    const came = new Set();
    let asked;
    let events;

    function tell() {
        htmx.trigger(underWay, "progress");
        if (came.size && !fresh.querySelector("a")) {
            const link = document.createElement("a");
            link.href = location.href;
            fresh.append(link);
        }
        if (came.size) {
            fresh.firstElementChild.textContent = came.size === 1 ? "1 document has come in" : came.size + " documents have come in";
        }
    }

    function on(event) {
        const step = JSON.parse(event.data);
        const row = document.querySelector('[data-id="' + CSS.escape(step.id) + '"]');
        const status = row?.querySelector(".status");
        if (status && step.status) {
            status.className = "status " + step.status;
            status.textContent = step.status;
        }
        if (step.status === "enriched" && !row) {
            came.add(step.id);
        }
        asked ??= setTimeout(() => {
            asked = undefined;
            tell();
        }, 500);
    }

    /** A browser has few connections for one site: none for a page that nobody sees. */
    function listen() {
        events?.close();
        events = undefined;
        if (!document.hidden) {
            events = new EventSource("/progress");
            events.onmessage = on;
            events.onopen = () => htmx.trigger(underWay, "progress");
        }
    }

    document.addEventListener("visibilitychange", listen);
    listen();
}

if (document.getElementById("under-way")) {
    window.addEventListener("load", follow);
}
