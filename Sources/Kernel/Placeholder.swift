import Balls
