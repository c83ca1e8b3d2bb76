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

  menu.addEventListener("change", () => {
    for (const one of document.querySelectorAll("#about > [data-query]")) one.hidden = one.dataset.query !== menu.value;
    if (!menu.value) return;
    const tab = yasgui.addTab(true, { name: menu.value });
    tab.setQuery(setup.queries[menu.value]);
    tab.setEndpoint(endpoint);
  });
})();
