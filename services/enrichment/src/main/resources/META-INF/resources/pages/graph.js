"use strict";

const drawing = document.getElementById("drawing");

function colour(name) {
    const probe = document.createElement("span");
    probe.className = "colour-" + name;
    drawing.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
}

function shortened(words) {
    return words.length > 40 ? words.slice(0, 39) + "…" : words;
}

/** Draws what the list beside it says; whoever clicks goes there. */
function draw(graph) {
    const around = new Map(graph.nodes.map((node) => [node.key, "/around?" + node.kind + "=" + encodeURIComponent(node.id)]));
    const seen = cytoscape({
        container: drawing,
        elements: [
            ...graph.nodes.map((node) => ({
                data: { id: node.key, name: shortened(node.title || node.id), kind: node.kind, here: node.key === drawing.dataset.here ? 1 : 0 },
            })),
            ...graph.edges.map((edge) => ({ data: { source: edge.from, target: edge.to, relation: edge.relation } })),
        ],
        style: [
            {
                selector: "node",
                style: {
                    label: "data(name)",
                    "font-size": 11,
                    "text-wrap": "wrap",
                    "text-max-width": 130,
                    "text-valign": "bottom",
                    "text-margin-y": 4,
                    color: colour("ink"),
                    "background-color": colour("lead"),
                    width: 16,
                    height: 16,
                },
            },
            { selector: "node[kind = 'source']", style: { shape: "round-diamond", "background-color": colour("warn") } },
            { selector: "node[here = 1]", style: { width: 30, height: 30, "font-weight": "bold" } },
            {
                selector: "edge",
                style: { width: 1, "line-color": colour("soft"), "target-arrow-color": colour("soft"), "target-arrow-shape": "triangle", "curve-style": "bezier" },
            },
            { selector: "edge[relation = 'is']", style: { "line-style": "dashed" } },
        ],
        layout: { name: graph.nodes.length > 60 ? "concentric" : "cose", animate: false, padding: 20, nodeDimensionsIncludeLabels: true },
        minZoom: 0.2,
        maxZoom: 3,
    });
    seen.on("tap", "node", (event) => location.assign(around.get(event.target.id())));
    drawing.dataset.drawn = graph.nodes.length;
}

fetch(drawing.dataset.graph)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))))
    .then(draw)
    .catch((fault) => {
        drawing.textContent = "It could not be drawn: " + fault.message;
    });
