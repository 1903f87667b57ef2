import '@fontsource-variable/noto-sans-sc';
import './chat.css';
import { startChat } from './chat.ts';

startChat();
