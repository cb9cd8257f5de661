export default {
  input: '../openapi.yaml',
  output: { path: 'src/shared/api/generated', clean: true },
  plugins: ['@hey-api/typescript'],
};
