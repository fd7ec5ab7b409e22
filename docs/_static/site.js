// What is moved sideways can be reached with the keyboard, and nothing else becomes a stop.
const reach = () => {
  for (const one of document.querySelectorAll("article pre, article .table-wrapper")) {
    if (one.scrollWidth > one.clientWidth) one.tabIndex = 0;
    else one.removeAttribute("tabindex");
  }
};
addEventListener("load", reach);
addEventListener("resize", reach);
