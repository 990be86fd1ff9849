// The page's style goes through the bundler, which writes it beside the script.
declare module '*.css';
