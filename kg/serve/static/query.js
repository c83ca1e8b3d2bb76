// The query page: YASGUI on our endpoint, and a menu of the named queries.
"use strict";
(() => {
  const setup = JSON.parse(document.getElementById("setup").textContent);
  const endpoint = new URL("/sparql", location.href).href;
  const home = "https://w3id.org/guanxi/";
  const menu = document.getElementById("named");
  Yasgui.Yasr.defaults.plugins.table.dynamicConfig = { compact: true, isEllipsed: false };
  const yasgui = new Yasgui(document.getElementById("yasgui"), {
    persistenceId: "guanxi",
    copyEndpointOnNewTab: false,
    requestConfig: { endpoint, method: "POST" },
    endpointCatalogueOptions: { getData: () => [{ endpoint }] },
    yasqe: {
      value: setup.first,
      autocompleters: ["prefixes", "variables"],
      prefixCcApi: "/static/prefixes.json",
    },
    yasr: { prefixes: setup.prefixes, persistencyExpire: 0 },
  });

  // what the graph names is here at the path of its IRI
  document.getElementById("yasgui").addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || !link.href.startsWith(home)) return;
    event.preventDefault();
    window.open(new URL(link.href).pathname, "_blank", "noopener");
  });

  const show = (name, text) => {
    const tab = yasgui.addTab(true, { name });
    tab.setQuery(text);
    tab.setEndpoint(endpoint);
  };

  menu.addEventListener("change", () => {
    for (const form of document.querySelectorAll("#about > form")) form.hidden = form.dataset.query !== menu.value;
    if (menu.value) show(menu.value, setup.queries[menu.value]);
  });

  document.getElementById("about").addEventListener("submit", async (event) => {
    event.preventDefault();
    const form = event.target;
    const name = form.dataset.query;
    const given = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
    const reply = await fetch(`/queries/${name}?${given}`);
    const text = await reply.text();
    form.querySelector("output").value = reply.ok ? "" : text;
    if (reply.ok) show(name, text);
  });
})();
