// Smooth Gates: what a page gains from a script. Without it nothing is missing that matters.
"use strict";
(() => {
  const own = document.currentScript;
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);

  // Loads a script of data beside this one, once; a page from a disk may not fetch.
  const loaded = {};
  const load = (address, name) => (loaded[name] ??= new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve(window[name]);
    document.head.append(script);
  }));

  // Theme: the system's, until someone chooses.
  const theme = one(".theme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  theme.hidden = false;
  theme.addEventListener("click", () => {
    const current = root.dataset.theme ?? (system.matches ? "dark" : "light");
    const chosen = current === "dark" ? "light" : "dark";
    root.dataset.theme = chosen;
    try { localStorage.setItem("theme", chosen); } catch { /* a disk may have no storage */ }
  });

  // The code that only registers values, claims, tables and figures: folded, until someone asks for all.
  const folds = all("details.source");
  const code = one(".code-switch");
  const unfold = () => {
    const open = code.getAttribute("aria-pressed") !== "true";
    code.setAttribute("aria-pressed", String(open));
    for (const fold of folds) fold.open = open;
  };
  code.hidden = folds.length === 0;
  code.addEventListener("click", unfold);
  // A link into a fold opens it.
  const reveal = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    // What has moved to another page of the chapter is found there.
    const moved = target && target.matches(".moved span") && target.parentElement.querySelector("a");
    if (moved) { location.replace(moved.href.split("#")[0] + location.hash); return; }
    const fold = target && target.closest("details.source");
    if (fold && !fold.open) { fold.open = true; target.scrollIntoView(); }
  };
  addEventListener("hashchange", reveal);
  addEventListener("load", reveal);

  // Sliders: one frame of a family at a time.
  for (const figure of all(".family")) {
    const frames = all(".drawing", figure);
    const dial = one(".dial", figure);
    const input = one("input", dial);
    const output = one("output", dial);
    const name = one("label span", dial).textContent;
    const show = () => {
      frames.forEach((frame, index) => { frame.hidden = index !== Number(input.value); });
      const label = frames[input.value].dataset.label;
      output.textContent = label;
      input.setAttribute("aria-valuetext", `${name} = ${label}`);
    };
    dial.hidden = false;
    input.addEventListener("input", show);
    show();
  }

  // Only what scrolls needs a stop for the keyboard.
  const stops = all("pre[tabindex], .math[tabindex], .right[tabindex], .table-scroll[tabindex]");
  const settle = () => {
    for (const stop of stops) stop.tabIndex = stop.scrollWidth > stop.clientWidth ? 0 : -1;
  };
  addEventListener("load", settle);
  addEventListener("resize", settle);

  // Copy buttons.
  for (const listing of all(".listing")) {
    const code = one("pre", listing);
    const button = document.createElement("button");
    button.className = "copy";
    button.type = "button";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
      } catch {
        getSelection().selectAllChildren(code);
        document.execCommand("copy");
        getSelection().removeAllRanges();
      }
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = "Copy"; }, 1500);
    });
    code.before(button);
  }

  // Which section is being read.
  const places = all(".sections a").map((link) => [link, document.getElementById(decodeURIComponent(link.hash.slice(1)))]);
  const mark = () => {
    let here = null;
    for (const [link, heading] of places) {
      if (heading && heading.getBoundingClientRect().top < innerHeight * 0.3) here = link;
    }
    for (const [link] of places) link.classList.toggle("here", link === here);
  };
  if (places.length) {
    let waiting = false;
    addEventListener("scroll", () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => { waiting = false; mark(); });
    }, { passive: true });
    mark();
  }

  // The folded contents close when one looks elsewhere.
  const menu = one(".menu");
  document.addEventListener("click", (event) => {
    if (menu.open && !menu.contains(event.target)) menu.open = false;
  });

  // Search.
  const search = one(".search");
  const field = one("input", search);
  const found = one("#found");
  search.hidden = false;
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  const highlight = (text, words) => {
    const low = plain(text);
    let spans = [];
    for (const word of words) {
      const at = low.indexOf(word);
      if (at >= 0) spans.push([at, at + word.length]);
    }
    spans.sort((a, b) => a[0] - b[0]);
    let html = "";
    let end = 0;
    for (const [from, to] of spans) {
      if (from < end) continue;
      html += `${escape(text.slice(end, from))}<mark>${escape(text.slice(from, to))}</mark>`;
      end = to;
    }
    return html + escape(text.slice(end));
  };
  const look = async () => {
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    const passages = await load(own.dataset.search, "bookSearch");
    const hits = [];
    for (const passage of passages) {
      const [title, text] = [plain(`${passage.title} ${passage.section}`), plain(passage.text)];
      let score = 0;
      for (const word of words) {
        const [inTitle, inText] = [title.indexOf(word) >= 0, text.indexOf(word) >= 0];
        if (!inTitle && !inText) { score = 0; break; }
        score += (inTitle ? 10 : 0) + (plain(passage.section).startsWith(word) ? 5 : 0) + (inText ? 1 : 0);
      }
      if (score) hits.push([score, passage, text]);
    }
    hits.sort((a, b) => b[0] - a[0]);
    found.hidden = words.length === 0;
    field.setAttribute("aria-expanded", String(!found.hidden));
    field.removeAttribute("aria-activedescendant");
    if (!hits.length) {
      found.innerHTML = "<li><p>Nothing found.</p></li>";
      return;
    }
    found.innerHTML = hits.slice(0, 12).map(([, passage, text], index) => {
      const at = Math.max(0, text.indexOf(words[0]) - 50);
      const extract = (at > 0 ? "…" : "") + passage.text.slice(at, at + 140);
      const title = passage.section === passage.title ? passage.title : `${passage.title} › ${passage.section}`;
      const href = passage.anchor ? `${passage.page}#${passage.anchor}` : passage.page;
      return `<li role="presentation"><a role="option" id="hit-${index}" href="${href}" aria-selected="false"><b>${highlight(title, words)}</b><span>${highlight(extract, words)}</span></a></li>`;
    }).join("");
    choose(0);
  };
  const choose = (index) => {
    const hits = all("a", found);
    if (!hits.length) return;
    const wrapped = (index + hits.length) % hits.length;
    hits.forEach((hit, at) => hit.setAttribute("aria-selected", String(at === wrapped)));
    hits[wrapped].scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", hits[wrapped].id);
  };
  const chosen = () => all("a", found).findIndex((hit) => hit.getAttribute("aria-selected") === "true");
  const close = () => {
    found.hidden = true;
    field.setAttribute("aria-expanded", "false");
  };
  field.addEventListener("focus", () => load(own.dataset.search, "bookSearch"));
  field.addEventListener("input", look);
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") { event.preventDefault(); choose(chosen() + 1); }
    if (event.key === "ArrowUp") { event.preventDefault(); choose(chosen() - 1); }
    if (event.key === "Enter" && chosen() >= 0) { location.href = all("a", found)[chosen()].href; close(); }
    if (event.key === "Escape") { close(); field.blur(); }
  });
  document.addEventListener("click", (event) => { if (!search.contains(event.target)) close(); });

  // Keys: / searches, arrows turn the page. A key that someone else needs is left alone.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const at = document.activeElement;
    if (at && at.matches("input, textarea, select, [contenteditable], pre, .math, .table-scroll")) return;
    if (event.key === "/") { event.preventDefault(); field.focus(); field.select(); }
    if (event.key === "c" && !code.hidden) unfold();
    if (event.key === "ArrowLeft") one(".ways .previous")?.click();
    if (event.key === "ArrowRight") one(".ways .next")?.click();
  });

  // Previews: what a link leads to, beside it, for the pointer and for the keyboard.
  let preview = null;
  let timer = 0;
  const hide = () => {
    clearTimeout(timer);
    preview?.remove();
    preview = null;
  };
  const show = async (link) => {
    const previews = await load(own.dataset.previews, "bookPreviews");
    const page = link.pathname.split("/").pop() || "index.html";
    const html = previews[`${page}${decodeURIComponent(link.hash)}`];
    if (!html || !link.matches(":hover, :focus")) return;
    hide();
    preview = document.createElement("div");
    preview.className = "preview";
    preview.setAttribute("role", "tooltip");
    preview.innerHTML = html;
    document.body.append(preview);
    link.removeAttribute("title");
    const box = link.getBoundingClientRect();
    const [width, height] = [preview.offsetWidth, preview.offsetHeight];
    const left = Math.min(Math.max(16, box.left + box.width / 2 - width / 2), innerWidth - width - 16);
    const above = box.top > height + 70;
    preview.style.left = `${left + scrollX}px`;
    preview.style.top = `${(above ? box.top - height - 8 : box.bottom + 8) + scrollY}px`;
    preview.addEventListener("mouseleave", hide);
    preview.addEventListener("mouseenter", () => clearTimeout(timer));
  };
  for (const link of all("a.ref, a.cite, a.term, a.claim-ref, a.claim-link")) {
    link.addEventListener("mouseenter", () => { clearTimeout(timer); timer = setTimeout(() => show(link), 150); });
    link.addEventListener("focus", () => { if (link.matches(":focus-visible")) show(link); });
    link.addEventListener("mouseleave", () => { clearTimeout(timer); timer = setTimeout(hide, 250); });
    link.addEventListener("blur", hide);
  }
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
})();
