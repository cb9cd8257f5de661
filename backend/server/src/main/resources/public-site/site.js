// All that a script adds: a button beside each example that copies it. Without it the text is there to be marked.
for (const example of document.querySelectorAll('pre[data-copy]')) {
  const text = example.textContent;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = example.dataset.copy;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = example.dataset.copied;
  });
  example.before(button);
}
