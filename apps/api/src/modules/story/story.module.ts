import { Module } from '@nestjs/common';
import { StoryResolver } from './story.resolver.js';

@Module({ providers: [StoryResolver] })
export class StoryModule {}
