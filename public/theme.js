// The theme that the address asks for, before anything is painted. main.tsx takes over from it.
{
  const asked = /[?&]theme=(light|dark)(?:&|$)/.exec(location.search);
  if (asked) document.documentElement.dataset.theme = asked[1];
}
