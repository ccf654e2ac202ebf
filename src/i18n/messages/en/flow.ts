export const messages = {
  'app.view.flow': 'Flow',
};
